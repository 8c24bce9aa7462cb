// CWE-347. Tokens that are read without being proved: calls that are wrong by themselves, and the payload of a token that was only
// decoded (source) where the program decides by it who is asking (sink).

import type { Rule } from '../../rule.js'
import { java } from './java.js'
import { python } from './python.js'

export const jwtMistake: Rule = {
  id: 'jwt-mistake',
  aliases: [],
  weaknessClass: 'jwt-mistake',
  cwe: ['CWE-347', 'CWE-345', 'CWE-798'],
  severity: 'high',
  title: 'Token trusted without proof',
  summary: 'Whoever writes a token of their own is taken for any user, or a token stays good for ever.',
  recommendation:
    'Read tokens with `verify`, with a key from the configuration and with `algorithms` naming exactly the one in use; never decide by what `decode` returns.',
  candidates: [
    {
      label: 'token that is only decoded',
      literals: ['decode'],
      pattern: '\\b(?:jwt|jsonwebtoken|jose|JWT)\\.decode\\w{0,10}\\(|\\bdecodeJwt\\(',
    },
    {
      label: 'verification of a token',
      literals: ['verify('],
      pattern: '\\b(?:jwt|jsonwebtoken|JWT|jwtService)\\.verify\\(',
    },
    {
      // The key may be a literal of this file, or of one that it imports.
      label: 'token that is signed',
      literals: ['.sign('],
      pattern: '\\b(?:jwt|jsonwebtoken|JWT)\\.sign\\(',
    },
    {
      label: 'expiry of tokens is ignored',
      literals: ['ignoreExpiration'],
      pattern: '\\bignoreExpiration\\s*:\\s*true',
    },
    {
      label: 'unsigned tokens',
      literals: ['none', 'NONE'],
      pattern: '\\balgorithms?[\'"]?\\s*:\\s*\\[?[^\\]}]{0,60}[\'"](?:none|NONE)[\'"]',
    },
    {
      label: 'literal key of a token library',
      literals: ['secretOrKey', 'secret:'],
      pattern: '\\b(?:secretOrKey|secret):\\s*[\'"`]',
    },
  ],
  languages: { python, java },
  taint: {
    sources: 'none',
    ownSources: [
      {
        kind: 'symbol',
        symbol: '@nestjs/jwt#JwtService().decode()',
        what: 'the payload of a token that nobody verified',
      },
      { kind: 'symbol', symbol: 'jsonwebtoken#decode()', what: 'the payload of a token that nobody verified' },
      { kind: 'symbol', symbol: 'jose#decodeJwt()', what: 'the payload of a token that nobody verified' },
      { kind: 'symbol', symbol: 'jws#decode()', what: 'the payload of a token that nobody verified' },
    ],
    sinks: [
      {
        kind: 'property',
        what: 'the user of a request',
        property: '^(user|userId|currentUser|account|identity|principal|auth)$',
        toldAt: 'source',
      },
      {
        kind: 'name',
        what: 'what somebody may do',
        confidence: 'medium',
        name: '^(roles?|permissions|is_?admin)$',
        toldAt: 'source',
      },
      { kind: 'comparison', what: 'a decision about rights', confidence: 'medium', toldAt: 'source' },
      {
        kind: 'call',
        what: 'the algorithms by which a token is verified',
        callee: ['jsonwebtoken#verify'],
        arguments: [{ argument: 2, path: ['algorithms'], reach: 'deep' }],
      },
    ],
    misuses: [
      {
        kind: 'call',
        what: 'a verification that accepts unsigned tokens',
        callee: ['jsonwebtoken#verify'],
        when: [{ argument: 2, path: ['algorithms'], matches: '^none$' }],
        why: 'A token with the algorithm `none` has no signature, and anybody can write one.',
      },
      {
        kind: 'call',
        what: 'a token without a signature',
        callee: ['jsonwebtoken#sign'],
        when: [{ argument: 2, path: ['algorithm'], matches: '^none$' }],
        why: 'A token with the algorithm `none` has no signature, and anybody can write one.',
      },
      {
        kind: 'call',
        what: 'a verification that ignores the expiry',
        callee: ['jsonwebtoken#verify'],
        when: [{ argument: 2, path: ['ignoreExpiration'], is: 'truthy' }],
        why: 'A stolen token stays good for ever.',
      },
      {
        kind: 'property',
        what: 'a verification that ignores the expiry',
        property: '^ignoreExpiration$',
        value: '^true$',
        why: 'A stolen token stays good for ever.',
        within: { callee: ['passport-jwt#Strategy', '@nestjs/jwt#JwtModule.register'] },
      },
      {
        // With a shared secret the library allows only HMAC; it is the public key of RSA that can be abused as one.
        kind: 'call',
        what: 'a verification that accepts the algorithm of the token',
        confidence: 'low',
        callee: ['jsonwebtoken#verify'],
        when: [{ argument: 2, path: ['algorithms'], is: 'absent' }],
        why: 'Without `algorithms` the token says itself how it wants to be verified.',
      },
      {
        kind: 'call',
        what: 'a verification that accepts the algorithm of the token',
        confidence: 'low',
        callee: ['jsonwebtoken#verify'],
        when: [{ argument: 2, is: 'function' }],
        why: 'Without `algorithms` the token says itself how it wants to be verified.',
      },
      {
        kind: 'call',
        what: 'the key of tokens in the code',
        callee: ['jsonwebtoken#{sign,verify}', 'jwt-simple#{encode,decode}'],
        when: [{ argument: 1, is: 'literal' }],
        why: 'Everybody who reads the code can sign tokens.',
      },
      {
        kind: 'call',
        what: 'the key of tokens in the code',
        callee: ['express-jwt#{,expressjwt}', 'koa-jwt#', '@nestjs/jwt#JwtModule.register'],
        when: [{ argument: 0, path: ['secret'], is: 'literal' }],
        why: 'Everybody who reads the code can sign tokens.',
      },
      {
        kind: 'call',
        what: 'the key of tokens in the code',
        callee: ['passport-jwt#Strategy'],
        when: [{ argument: 0, path: ['secretOrKey'], is: 'literal' }],
        why: 'Everybody who reads the code can sign tokens.',
      },
      {
        kind: 'call',
        what: 'a token that is not verified',
        callee: ['jwt-simple#decode'],
        when: [{ argument: 2, is: 'truthy' }],
        why: 'The third argument turns the verification off.',
      },
    ],
  },
}
