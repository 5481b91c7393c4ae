"""What two states of the data say differently; order and spelling are no difference."""
