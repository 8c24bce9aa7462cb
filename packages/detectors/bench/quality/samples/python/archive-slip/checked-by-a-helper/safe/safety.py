import os


def is_within_directory(folder, path):
    root = os.path.abspath(folder)
    return os.path.commonpath([root, os.path.abspath(path)]) == root
