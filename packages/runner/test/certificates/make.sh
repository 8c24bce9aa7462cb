#!/bin/sh
# Makes the certificates beside this file anew, for a whole century, except those that must not be. The keys are thrown away.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -f ./*.pem
printf '[ca]\ndefault_ca=this\n[this]\nnew_certs_dir=%s\ndatabase=%s/index\nrand_serial=yes\npolicy=any\nunique_subject=no\n[any]\ncommonName=supplied\n' \
  "$work" "$work" > "$work/ca.conf"
: > "$work/index"
end=20991231000000Z

key() { openssl ecparam -name prime256v1 -genkey -noout -out "$work/$1.key"; }
# name, subject, extensions, digest, then who signs
make() {
  openssl req -new -key "$work/$1.key" -subj "/CN=$2" -out "$work/$1.csr"
  printf '%b' "$3" > "$work/$1.ext"
  openssl ca -batch -notext -config "$work/ca.conf" -in "$work/$1.csr" -out "$1.pem" -extfile "$work/$1.ext" -md "$4" \
    -startdate 20000101000000Z -enddate "$end" "$5" ${6:+"$6"} ${7:+"$7"} ${8:+"$8"} 2> /dev/null
}
root() { make "$1" "$2" "$authority" sha256 -selfsign -keyfile "$work/$1.key"; }
# name, issuer, extensions, perhaps a digest
signed() {
  key "$1"
  make "$1" "$1" "$3" "${4:-sha256}" -cert "$2.pem" -keyfile "$work/$2.key"
}

authority='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n'
server='basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:example.test\n'
key root && root root root
key impostor && root impostor root
openssl genrsa -out "$work/weak.key" 1024 2> /dev/null && root weak weak

signed middle root 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n'
signed lower middle "$authority"
signed limited root "${authority}nameConstraints=permitted;DNS:example.test\n"
signed nobody root "$server"
signed direct root "$server"
signed below-middle middle "$server"
signed below-lower lower "$server"
signed below-limited limited "$server"
signed below-nobody nobody "$server"
signed below-weak weak "$server"
signed client root 'extendedKeyUsage=clientAuth\n'
signed authority root "$authority"
signed critical root "${server}1.2.3.4=critical,ASN1:UTF8String:unknown\n"
signed old root "$server" sha1
end=20010101000000Z
signed expired root "$server"
