"""Who is paid, for what, and from where: providers, costs and funding."""

from collections.abc import Mapping
from datetime import timedelta

from made_up import words
from made_up.setting import WRITTEN, Setting, some
from made_up.styled import Section


def make_providers(setting: Setting) -> Section:
    """Give up to two outside models, or no section at all."""
    random = setting.random
    providers: dict[str, Section] = {}
    for id_, name, model in some(random, words.PROVIDERS, random.randint(0, 2)):
        agreement = min(setting.day(random.randint(60, 200)), WRITTEN - timedelta(days=9))
        basis: Section = {
            "ferpa_basis": "school-official",
            "agreement": agreement,
            "direct_control": True,
        }
        providers[id_] = {
            "name": name,
            "model": model,
            "approved": agreement - timedelta(days=random.randint(10, 90)),
            "schools": setting.some_schools(),
            "data": {**basis, "ends": setting.ends},
        }
    return {"providers": providers} if providers else {}


def make_money(setting: Setting) -> Section:
    """Give costs and funding: the general fund pays what recurs, the grant pays the rest."""
    random = setting.random
    paid: dict[str, dict[str, int]] = {"general-fund": {}, "startup-grant": {}}
    costs: dict[str, Section] = {}
    for id_, title, kind, amount in words.COSTS:
        recurs = kind == "recurring"
        years = range(2, setting.years + 1) if recurs else range(1, 3)
        payer = "general-fund" if recurs else "startup-grant"
        spent = {str(year): amount + random.randint(-9, 9) * 500 for year in years}
        for year, dollars in spent.items():
            paid[payer][year] = paid[payer].get(year, 0) + dollars
        costs[id_] = {"title": title, "kind": kind, "years": spent, "paid_by": [payer]}
    fund, grant = paid["general-fund"], paid["startup-grant"]
    return {
        "costs": costs,
        "funding": {
            "startup-grant": _fund("Start-up grant", "Innovation fund", "one-time", grant),
            "general-fund": _fund("General fund", "Local budget", "recurring", fund),
        },
    }


def _fund(title: str, source: str, kind: str, years: Mapping[str, int]) -> Section:
    return {"title": title, "source": source, "kind": kind, "years": years}
