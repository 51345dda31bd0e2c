"""Where the parts are put together: settings are read here and nowhere else."""
