"""Words of job titles: where one starts, the name of a company before it has ended."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


JOB_WORDS = _words(
    """
    engineer engineers engineering eng developer developers dev devs programmer architect architects
    team swe sde sdet sre devops sysdev sysde devsecops secops seceng secengineer mle pe de ds sa se
    pd tpm spm pm pmm em sdm dm ic dba uxd ux ui hi qa qd cto ciso cio ceo cfo te ce wlb data
    analytics analyst analysts software security cybersecurity cyber appsec infosec information ml
    ai llm nlp machine deep learning research researcher scientist scientists science quant
    quantitative product program project technical tech design designer designers manager managers
    management lead leads leader director directors head chief executive president partner principal
    senior sr jr junior mid mid-senior mid-level staff staff+ senior-staff distinguished fellow
    associate intern graduate entry entry-level member vp svp evp avp md ed mts smts lmts pmts dmts
    c-suite managing deputy assistant vice platform infrastructure infra backend back-end frontend
    front-end full-stack fullstack systems system site reliability production prod network-engineer
    client customer solution solutions field support service sales marketing operations ops trading
    trader portfolio investment risk compliance fraud finance financial business enterprise
    customer-facing embedded firmware hardware asic chip silicon-engineer fab process manufacturing
    mechanical electrical test testing quality validation verification web mobile ios android
    graphics rendering gameplay audio video content search ads advertising payment payments commerce
    database streaming storage compute inference training robotics perception autonomy simulation i
    ii iii iv v ict level levels grade band tier equivalent equivalents comparable similar closest
    growth core distributed protocol blockchain smart-contract open-source community
    """
)
"""In small letters, without stops and parentheses."""

RANKS = _words(
    """
    entry junior jr mid mid-level senior sr staff principal distinguished fellow lead associate
    analyst manager director head vp svp evp avp md ed partner executive vice president managing
    chief member i ii iii iv v
    """
)
"""Words that say how high a job stands and nothing else."""

NO_COMPANY = _words(
    """
    big four large leading industry market typical general generic most many any other another others top
    traditional startup startups consulting faang maang mag7 bigtech big-tech tech finance banks banking quant
    fintech fintechs enterprise standard common closest comparable similar no not none internal
    external own our this these average
    """
)
"""Words that stand where the name of a company could stand and are none."""


def is_job_word(word: str) -> bool:
    """Whether a word belongs to a job title and not to the name of a company."""
    bare = word.strip("(),.;:").casefold()
    return any(part in JOB_WORDS for part in [bare, *bare.split("/")])


def is_rank(text: str) -> bool:
    """Whether a text is made of ranks only: `Senior`, `VP/Director`, `Mid-Senior`."""
    words = text.casefold().replace("/", " ").replace("–", " ").replace("-", " ").replace("+", " ").split()
    return bool(words) and all(word.strip(".,&") in RANKS for word in words if word != "to")
