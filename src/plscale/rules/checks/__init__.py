"""A state's own checks, which its program holds as data: asked of a plan at a bounded cost."""
