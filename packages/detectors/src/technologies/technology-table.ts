// Which dependency means which technology, and what technologies are for. A name that ends with `*` stands for all that begin so.

export const purposes = ['data stores', 'authentication', 'http frameworks', 'queues', 'cloud', 'templating'] as const
export type Purpose = (typeof purposes)[number]

/** By purpose: technology, then the packages that bring it. */
const table: Readonly<Record<Purpose, string>> = {
  'data stores': `
    postgresql: pg postgres pg-promise slonik @vercel/postgres @neondatabase/serverless psycopg2 psycopg2-binary psycopg asyncpg tokio-postgres github.com/lib/pq github.com/jackc/pgx/v5
    mysql: mysql mysql2 mariadb pymysql mysqlclient mysql-connector-java mysql-connector-j github.com/go-sql-driver/mysql
    sqlite: sqlite3 better-sqlite3 sqlite sql.js libsql @libsql/client rusqlite
    mssql: mssql tedious
    mongodb: mongodb mongoose monk pymongo motor mongoengine go.mongodb.org/mongo-driver
    redis: redis ioredis @upstash/redis @redis/client github.com/redis/go-redis/v9
    knex: knex objection bookshelf
    kysely: kysely
    sequelize: sequelize sequelize-typescript
    typeorm: typeorm @nestjs/typeorm
    prisma: prisma @prisma/client
    drizzle: drizzle-orm
    mikro-orm: @mikro-orm/*
    sqlalchemy: sqlalchemy flask-sqlalchemy sqlmodel
    activerecord: activerecord
    hibernate: hibernate-core spring-boot-starter-data-jpa
    diesel: diesel sqlx sea-orm
    gorm: gorm.io/gorm
    doctrine: doctrine/orm
    elasticsearch: @elastic/elasticsearch elasticsearch @opensearch-project/opensearch
    neo4j: neo4j-driver
    cassandra: cassandra-driver
    dynamodb: @aws-sdk/client-dynamodb @aws-sdk/lib-dynamodb dynamoose
    firestore: firebase-admin @google-cloud/firestore`,
  authentication: `
    jwt: jsonwebtoken jose express-jwt koa-jwt jwt-simple @nestjs/jwt @fastify/jwt fastify-jwt passport-jwt jwt-decode pyjwt python-jose golang-jwt github.com/golang-jwt/jwt/v5
    passport: passport passport-* @nestjs/passport
    next-auth: next-auth @auth/core @auth/*
    sessions: express-session cookie-session koa-session @fastify/session iron-session client-sessions
    bcrypt: bcrypt bcryptjs @node-rs/bcrypt
    argon2: argon2 @node-rs/argon2 argon2-cffi
    oauth: simple-oauth2 openid-client grant oauth2-server authlib omniauth
    clerk: @clerk/*
    auth0: auth0 express-openid-connect @auth0/*
    supabase: @supabase/supabase-js @supabase/ssr
    better-auth: better-auth
    lucia: lucia
    devise: devise
    spring-security: spring-boot-starter-security`,
  'http frameworks': `
    express: express
    koa: koa koa-router @koa/router
    fastify: fastify
    hapi: @hapi/hapi hapi
    hono: hono
    nestjs: @nestjs/core @nestjs/common
    next: next
    nuxt: nuxt
    remix: @remix-run/node @remix-run/react @remix-run/* @react-router/*
    sveltekit: @sveltejs/kit
    astro: astro
    adonis: @adonisjs/core
    restify: restify
    elysia: elysia
    polka: polka
    react: react react-dom preact
    vue: vue
    angular: @angular/core
    svelte: svelte
    jquery: jquery
    graphql: graphql apollo-server apollo-server-express @apollo/server graphql-yoga mercurius type-graphql @nestjs/graphql
    trpc: @trpc/server
    websocket: ws socket.io @nestjs/websockets
    http-client: axios got node-fetch undici superagent needle request ky cross-fetch
    puppeteer: puppeteer puppeteer-core playwright
    electron: electron
    commander: commander yargs cac oclif @oclif/core meow
    flask: flask
    django: django djangorestframework
    fastapi: fastapi starlette
    rails: rails
    sinatra: sinatra
    laravel: laravel/framework
    symfony: symfony/framework-bundle symfony/http-kernel
    spring: spring-boot-starter-web spring-webmvc spring-boot-starter-webflux
    gin: github.com/gin-gonic/gin
    echo: github.com/labstack/echo/v4
    fiber: github.com/gofiber/fiber/v2
    axum: axum
    actix: actix-web`,
  queues: `
    bullmq: bull bullmq @nestjs/bull @nestjs/bullmq
    rabbitmq: amqplib amqp-connection-manager pika
    kafka: kafkajs node-rdkafka kafka-python confluent-kafka
    sqs: @aws-sdk/client-sqs sqs-consumer
    nats: nats
    mqtt: mqtt
    pg-boss: pg-boss
    agenda: agenda bree
    celery: celery
    sidekiq: sidekiq`,
  cloud: `
    aws: aws-sdk @aws-sdk/* aws-lambda @types/aws-lambda boto3 github.com/aws/aws-sdk-go-v2
    gcp: @google-cloud/* firebase-functions google-cloud-storage
    azure: @azure/*
    cloudflare: wrangler @cloudflare/workers-types
    vercel: @vercel/node @vercel/*
    netlify: @netlify/functions netlify-cli
    serverless: serverless`,
  templating: `
    ejs: ejs
    pug: pug jade
    handlebars: handlebars hbs express-handlebars
    nunjucks: nunjucks
    mustache: mustache
    eta: eta
    liquid: liquidjs
    lodash: lodash lodash-es lodash.template underscore
    jinja: jinja2
    twig: twig twig/twig`,
}

interface Row {
  readonly purpose: Purpose
  readonly technology: string
  readonly packages: readonly string[]
}

const rows: readonly Row[] = purposes.flatMap((purpose) =>
  table[purpose]
    .trim()
    .split('\n')
    .map((line) => {
      const [technology = '', packages = ''] = line.trim().split(': ')
      return { purpose, technology, packages: packages.split(' ') }
    }),
)

export interface Technology {
  readonly technology: string
  readonly purpose: Purpose
}

/** What a dependency brings; the exact name counts before a beginning. */
export function technologiesOf(dependency: string): Technology[] {
  const exact = rows.filter(({ packages }) => packages.includes(dependency))
  if (exact.length > 0) return exact
  return rows.filter(({ packages }) =>
    packages.some((name) => name.endsWith('*') && dependency.startsWith(name.slice(0, -1))),
  )
}
