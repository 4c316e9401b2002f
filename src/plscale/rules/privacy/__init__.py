"""Rules about data of single persons: small cells, and who outside sees student data (PLS8xx)."""
