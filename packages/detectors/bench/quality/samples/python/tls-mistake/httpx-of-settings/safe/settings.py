VERIFY = '/etc/ssl/depot.pem'
TIMEOUT = 10
