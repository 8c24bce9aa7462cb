// Consumers of queues and topics. The program's own parts may have put the messages there: what rests on them is a guess.

import type { FrameworkModel } from './model.js'

const subscriber =
  '{redis#createClient(),redis#createClient().duplicate(),ioredis#{,Redis}(),ioredis#{,Redis}().duplicate()}'
const message = '?queue:Message'

export const queues: FrameworkModel = {
  name: 'queues',
  handlers: [
    { kind: 'callback', callee: ['bullmq#Worker'], argument: 1, parameters: ['?queue:Job'] },
    { kind: 'callback', callee: ['bull#{,Queue}().process', 'bee-queue#().process'], parameters: ['?queue:Job'] },
    {
      kind: 'callback',
      callee: ['kafkajs#Kafka().consumer().run'],
      property: '^eachMessage$',
      parameters: ['?queue:Record'],
    },
    {
      kind: 'callback',
      callee: ['kafkajs#Kafka().consumer().run'],
      property: '^eachBatch$',
      parameters: ['?queue:Batch'],
    },
    {
      kind: 'callback',
      callee: ['amqplib#connect().{createChannel,createConfirmChannel}().consume'],
      argument: 1,
      parameters: ['?queue:Delivery'],
    },
    { kind: 'callback', callee: [`${subscriber}.{subscribe,pSubscribe}`], argument: 1, parameters: [message] },
    {
      kind: 'callback',
      callee: [`${subscriber}.on`],
      when: [{ argument: 0, matches: '^message$' }],
      argument: 1,
      parameters: [undefined, message],
    },
    {
      kind: 'callback',
      callee: ['mqtt#{connect,connectAsync}().on'],
      when: [{ argument: 0, matches: '^message$' }],
      argument: 1,
      parameters: [message, message],
    },
    {
      kind: 'callback',
      callee: ['sqs-consumer#Consumer.create'],
      property: '^handleMessage$',
      parameters: ['?queue:Sqs'],
    },
  ],
  sources: [
    { symbol: 'queue:Message', kind: 'message', one: 'the message field', all: 'a message of the queue' },
    { symbol: 'queue:Job.data', kind: 'message', one: 'the field', all: 'the data of the job' },
    {
      symbol: 'queue:Record.message.{value,key,headers}',
      kind: 'message',
      one: 'the field',
      all: 'a message of the topic',
    },
    { symbol: 'queue:Batch.batch.messages', kind: 'message', one: 'the field', all: 'a message of the topic' },
    {
      symbol: 'queue:Delivery.{content,properties,fields}',
      kind: 'message',
      one: 'the field',
      all: 'a message of the queue',
    },
    { symbol: 'queue:Sqs.Body', kind: 'message', one: 'the body', all: 'a message of the queue' },
  ],
  responses: [],
  aliases: [],
  annotations: [['bullmq#Job', '?queue:Job']],
}
