import subprocess


class Worker:
    program = 'true'

    def __init__(self, *arguments):
        self.arguments = arguments

    def command(self):
        return self.program + ' ' + ' '.join(self.arguments)

    def run(self):
        return subprocess.check_output(self.command(), shell=True, timeout=30)
