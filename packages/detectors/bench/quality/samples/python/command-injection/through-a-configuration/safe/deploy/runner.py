import configparser
import subprocess


def settings(branch):
    parser = configparser.ConfigParser()
    parser.add_section('deploy')
    parser.set('deploy', 'default', 'main')
    parser.set('deploy', 'branch', branch)
    return parser


def checkout(branch):
    parser = settings(branch)
    wanted = parser.get('deploy', 'default')
    return subprocess.call('git -C /srv/app checkout ' + wanted, shell=True)
