"""Parts of samples/make.py: how the demonstration data are made."""
