// Keys that were meant for one test run.
const { Octokit } = require('octokit')
const AWS = require('aws-sdk')

const s3 = new AWS.S3({
  // finding: hard-coded-secret
  accessKeyId: 'AKIAVJZM3Y4ZW7SA4Q2H',
  // finding: hard-coded-secret
  secretAccessKey: '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',
})

// finding: hard-coded-secret
const octokit = new Octokit({ auth: 'ghp_uDLHZgRamGpRAzPcTM4aL36EJsseJJAAP4PL' })

module.exports = { s3, octokit }
