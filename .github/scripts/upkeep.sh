#!/usr/bin/env bash
# Keeps one open issue that lists which sources are gone and what is due for review.
set -euo pipefail

artifact=$(gh api "repos/$REPOSITORY/actions/runs/$RUN/artifacts" \
  --jq '[.artifacts[] | select(.name == "upkeep" and .size_in_bytes < 1000000)][0].id // empty')
if [ -z "$artifact" ]; then
  echo "the run has left no list that is small enough"
  exit 0
fi
gh api "repos/$REPOSITORY/actions/artifacts/$artifact/zip" > artifact.zip
python3 .github/scripts/quoted_artifact.py artifact.zip upkeep.txt \
  "Sources that are gone, and what is due for review:" > body.md
cat body.md >> "$GITHUB_STEP_SUMMARY"

mine='select(.user.login == "github-actions[bot]" and ((.body // "") | startswith("<!-- upkeep.txt -->"))) | .number'
before=$(gh api --paginate "repos/$REPOSITORY/issues?state=open" --jq ".[] | $mine")
if [ -n "$before" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/${before%%$'\n'*}" -F body=@body.md
else
  gh api --silent --method POST "repos/$REPOSITORY/issues" -f title="Upkeep of sources and dates" -F body=@body.md
fi
