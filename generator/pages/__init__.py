"""What each page shows: builders take data and figures and hand back page values, and touch nothing else."""
