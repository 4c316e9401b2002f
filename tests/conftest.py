"""Settings of all tests."""

import os

from hypothesis import HealthCheck, settings

# A slow or busy machine must not make a property fail, and a pull request not for another's find:
# on a developer's machine new examples are looked for, in CI the same ones are run each time.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")
