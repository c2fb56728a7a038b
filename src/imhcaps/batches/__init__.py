"""Many files in batches: what a worker does with some files, and the reports of all joined in order.

`work.check_batch` is the one function that workers run, whoever starts them; it takes and gives plain data. A run
keeps no result: `run.check_files` gathers texts and counts, file by file, in the order of the files.
"""
