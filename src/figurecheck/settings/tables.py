"""The shape of the configuration file; docs/schema/config.schema.json is generated from it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from figurecheck.model import Severity
from figurecheck.settings.languages import known_languages

FailOn = Literal["error", "warning", "never"]


def _known(language: str) -> str:
    if language not in known_languages():
        raise ValueError(f"write one of {', '.join(known_languages())}")
    return language


Language = Annotated[str, AfterValidator(_known), Field(json_schema_extra={"enum": list(known_languages())})]
Selectors = Annotated[
    tuple[str, ...], Field(description='codes ("FC101"), beginnings of codes ("FC2") or names ("doubling") of rules')
]


class _Table(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=lambda name: name.replace("_", "-"), defer_build=True
    )


class RuleTable(_Table):
    """What can be set for all articles, for a profile, and for some files."""

    fail_on: FailOn | None = Field(default=None, description="the severity that gives exit status 1")
    select: Selectors | None = Field(default=None, description="run these rules only")
    ignore: Selectors | None = Field(
        default=None, description="leave these rules out; adds to what is left out already"
    )
    severity: dict[str, Severity] | None = Field(default=None, description="of a rule's findings, by code or name")
    tolerance: Decimal | None = Field(
        default=None, ge=0, lt=1, description="how far a figure may stand from the reference: 0.02 for two percent"
    )
    preview: bool | None = Field(default=None, description="run rules in preview too")
    reference: tuple[str, ...] | None = Field(
        default=None, description="packs by name or folder; an empty list for none"
    )
    sources: tuple[str, ...] | None = Field(default=None, description="texts that the articles are checked against")
    published: date | None = Field(default=None, description='the date that "last July" counts from')
    language: Language | None = Field(default=None, description="without it, told sentence by sentence")


class OverrideTable(RuleTable):
    """Settings for the files that match."""

    files: tuple[str, ...] = Field(min_length=1, description='patterns such as "archive/**" or "*.ar.md"')


class ConfigurationTable(RuleTable):
    """The whole of ``[tool.figurecheck]``."""

    profile: str | None = Field(default=None, description="the profile in force where --profile names none")
    baseline: str | None = Field(default=None, description="the file of accepted findings")
    cache: str | None = Field(default=None, description="the folder of kept reports")
    profiles: dict[str, RuleTable] = Field(default_factory=dict, description="sets of settings, by name")
    overrides: tuple[OverrideTable, ...] = Field(default=(), description="settings for some files; later ones win")
