"""The one place that knows MkDocs: hands the generated pages to it, and its settings to the pipeline."""
