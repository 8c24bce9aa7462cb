#!/bin/sh
# Makes the authority and the certificate of the tests' HTTPS server anew. The keys guard nothing: only tests trust this authority,
# and only while they run.
set -eu
cd "$(dirname "$0")"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj '/CN=test authority' \
  -keyout /dev/stdout -out authority.pem 2>/dev/null > authority-key.tmp
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=secure.test' -keyout server-key.pem -out server.csr 2>/dev/null
printf 'subjectAltName=DNS:secure.test,IP:127.0.0.1\n' > server.ext
openssl x509 -req -in server.csr -CA authority.pem -CAkey authority-key.tmp -CAcreateserial -days 36500 -extfile server.ext -out server.pem 2>/dev/null
rm -f authority-key.tmp server.csr server.ext authority.srl
