"""From which law the approved models that a plan uses free it, without any request."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plscale.model.results import Provider
from plscale.programs.entries import ModelEntry
from plscale.rules.base import Case
from plscale.standing.in_force import is_in_force

if TYPE_CHECKING:
    from plscale.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Use:
    """One approved model that a plan uses through one of its providers."""

    provider_id: str
    provider: Provider
    model: ModelEntry
    frees: "tuple[Citation, ...]"


def uses(case: Case) -> Iterator[Use]:
    """Give the approved models that a plan uses, as far as their approval holds on the day.

    A provider brings the model that the program has under the provider's own id, or under the title
    that the plan gives as its  model.
    """
    models = case.program.models
    if not models:
        return
    by_title = {model.title.casefold(): id_ for id_, model in models.items() if model.title}
    for id_, provider in case.plan.providers.items():
        name = id_ if id_ in models else by_title.get((provider.model or "").casefold())
        if name is not None and _is_approved(case, models[name]):
            yield Use(id_, provider, models[name], case.program.lawbook.freed[name])


def _is_approved(case: Case, model: ModelEntry) -> bool:
    is_begun = model.approved is None or not model.approved.is_after(case.day)
    is_over = model.expires is not None and model.expires.is_before(case.day)
    return is_begun and not is_over and is_in_force(model, case.day)
