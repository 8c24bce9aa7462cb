import subprocess

import click


@click.command()
@click.option("--target", default="all")
def build(target):
    subprocess.check_call("make " + target, shell=True)


if __name__ == "__main__":
    build()
