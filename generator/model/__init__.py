"""What the data says, as frozen typed values: no file, no YAML, no HTML, no line number, no clock."""
