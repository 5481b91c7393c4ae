"""What a rule is given beside its subject; what several rules ask of one file is found once."""

from dataclasses import dataclass
from functools import cached_property

from generator.check.bibliography import (
    Bibliography,
    company_bibliography,
    guide_bibliography,
    role_bibliography,
    shared_bibliography,
)
from generator.check.figures import PlacedFigure, PlacedFigures, PlacedFloor, PlacedOffer, floors, offers
from generator.check.texts import Text, other_texts, shown_fragments, spoken_texts
from generator.model.catalog import Catalog
from generator.model.company import Company
from generator.model.equity import VestingSchedule
from generator.model.guide import Guide
from generator.model.level_map import LevelStatement, level_statements
from generator.model.pay import PayRow
from generator.model.plans import company_plan, guide_plan
from generator.model.role import Role
from generator.units.today import Today

# Not slotted: cached properties keep what they found in the instance.


@dataclass(frozen=True, kw_only=True)
class CheckContext:
    """What every rule may look at beside its subject."""

    catalog: Catalog
    today: Today
    """The day for which ages and deadlines are judged."""

    @property
    def bibliography(self) -> Bibliography:
        """What the subject cites."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class GuideContext(CheckContext):
    """What the rules about one guide share."""

    guide: Guide

    @cached_property
    def bibliography(self) -> Bibliography:
        """What the guide cites."""
        return guide_bibliography(self.guide, self.catalog, self.figures, self.texts)

    @cached_property
    def spoken_texts(self) -> tuple[Text, ...]:
        """Texts of plans, scripts and levers."""
        return tuple(spoken_texts(self.guide))

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """All texts of the guide, the spoken ones first."""
        return (*self.spoken_texts, *other_texts(self.guide))

    @cached_property
    def fragments(self) -> tuple[Text, ...]:
        """The generic sections of the role that the guide shows; they stand in a file of the role."""
        return tuple(shown_fragments(self.guide, self.catalog))

    @cached_property
    def figures(self) -> PlacedFigures:
        """All figures of the guide."""
        return PlacedFigures.of(self.guide, self.offers, self.floors)

    @cached_property
    def rows(self) -> tuple[tuple[PayRow, tuple[PlacedFigure, ...]], ...]:
        """The pay rows, each with its figures."""
        return tuple(zip(self.guide.pay, self.figures.rows, strict=True))

    @cached_property
    def offers(self) -> tuple[PlacedOffer, ...]:
        """The example offers of all plans."""
        return tuple(offers(self.guide))

    @cached_property
    def floors(self) -> tuple[PlacedFloor, ...]:
        """The floors of all plans."""
        return tuple(floors(self.guide))

    @cached_property
    def level_statements(self) -> tuple[LevelStatement, ...]:
        """The lines of the guide's level mapping."""
        return level_statements(self.catalog, self.guide)

    @cached_property
    def vesting(self) -> VestingSchedule | None:
        """The schedule that holds for the guide: its own override, else the company's."""
        plan = guide_plan(self.catalog, self.guide, self.today)
        return plan.vesting if plan else None

    def offer_vesting(self, company: str | None) -> VestingSchedule | None:
        """Return the schedule of an offer: the guide's own, or that of the one company which makes it.

        `None` for an offer that any of several companies may make.
        """
        if company == self.guide.company:
            return self.vesting
        plan = company_plan(self.catalog, company, self.today) if company else None
        return plan.vesting if plan else None


@dataclass(frozen=True, kw_only=True)
class CompanyContext(CheckContext):
    """What the rules about one company file share."""

    company: Company

    @cached_property
    def bibliography(self) -> Bibliography:
        """What the company file cites."""
        return company_bibliography(self.company, self.catalog)


@dataclass(frozen=True, kw_only=True)
class RoleContext(CheckContext):
    """What the rules about one role share."""

    role: Role

    @cached_property
    def bibliography(self) -> Bibliography:
        """What the role's files cite."""
        return role_bibliography(self.role, self.catalog)


@dataclass(frozen=True, kw_only=True)
class SharedContext(CheckContext):
    """What the rules about everything but guides share; the guides of its catalog are not there."""

    @cached_property
    def bibliography(self) -> Bibliography:
        """What the shared lists cite."""
        return shared_bibliography(self.catalog)

    @cached_property
    def companies(self) -> tuple[CompanyContext, ...]:
        """The context of each company."""
        known = self.catalog.companies.values()
        return tuple(CompanyContext(catalog=self.catalog, today=self.today, company=one) for one in known)

    @cached_property
    def roles(self) -> tuple[RoleContext, ...]:
        """The context of each role."""
        known = self.catalog.roles.values()
        return tuple(RoleContext(catalog=self.catalog, today=self.today, role=one) for one in known)

    @property
    def bibliographies(self) -> tuple[Bibliography, ...]:
        """What the shared lists, all companies and all roles cite."""
        return (self.bibliography, *(one.bibliography for one in (*self.companies, *self.roles)))
