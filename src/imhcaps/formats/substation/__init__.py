"""SubStation Alpha (.ssa) and its successor Advanced SubStation Alpha (.ass)."""
