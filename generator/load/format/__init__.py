"""The data format: one module per subject, each field with the sentence that editors show."""
