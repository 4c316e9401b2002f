"""Settings of all tests."""

from hypothesis import HealthCheck, settings

# A slow or busy machine must not make a property fail.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
