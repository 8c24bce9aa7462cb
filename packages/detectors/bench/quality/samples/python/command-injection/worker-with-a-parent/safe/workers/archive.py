from workers.base import Worker


class ArchiveWorker(Worker):
    program = '/usr/local/bin/archive'

    def __init__(self, folder):
        super().__init__(folder, '/backup')
