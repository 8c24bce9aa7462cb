#!/usr/bin/env node
'use strict'

const { freePorts } = require('./')

const ports = process.argv.slice(2)

freePorts(ports).then(
  (pids) => console.log(pids.length ? 'stopped ' + pids.join(', ') : 'nothing to stop'),
  (err) => {
    console.error(err.message)
    process.exitCode = 1
  }
)
