import argparse
import subprocess
import sys
from pathlib import Path


def parse(argv):
    parser = argparse.ArgumentParser(prog='notes')
    commands = parser.add_subparsers(dest='command', required=True)
    edit = commands.add_parser('edit')
    edit.add_argument('title')
    return parser.parse_args(argv)


def edit(title):
    path = Path.home() / 'notes' / (title + '.md')
    return subprocess.call(f'vi {path}', shell=True)


def main(argv=None):
    options = parse(argv)
    if options.command == 'edit':
        return edit(options.title)
    return 1


if __name__ == '__main__':
    sys.exit(main())
