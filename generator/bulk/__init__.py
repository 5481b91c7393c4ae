"""The data as tables for programs: CSV, Parquet and SQLite files with what describes them."""
