// Secrets from the environment, and texts about secrets.
const AWS = require('aws-sdk')

const s3 = new AWS.S3({
  // ok: hard-coded-secret
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  // ok: hard-coded-secret
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
})

// ok: hard-coded-secret
const exampleKey = 'AKIAIOSFODNN7EXAMPLE'
// ok: hard-coded-secret
const password = 'changeme'
// ok: hard-coded-secret
const labels = { password: 'Enter your password', token: 'form.token.label2', resetPasswordUrl: '/reset/v2/start' }
// ok: hard-coded-secret
const tokenHeader = 'x-csrf-token-v2'

module.exports = { s3, exampleKey, password, labels, tokenHeader }
