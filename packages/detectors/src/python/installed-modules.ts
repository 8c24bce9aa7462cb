// Modules that come with Python or are installed: no file of the program is looked for under their names.

const installed: ReadonlySet<string> = new Set(
  `abc aiohttp aiofiles aiomysql aiopg aiosqlite airflow alembic anyio argparse array ast asyncio asyncpg atexit attr attrs base64 bcrypt
  bisect bleach boto3 botocore bottle bs4 builtins calendar cchardet celery certifi cgi cgitb chardet click codecs collections
  concurrent configparser contextlib contextvars copy cryptography Crypto Cryptodome csv ctypes dataclasses dateutil datetime decimal
  difflib dill dis django dns docker dotenv dramatiq email enum errno fabric falcon fastapi filecmp fileinput flask flask_cors flask_login
  flask_sqlalchemy flask_wtf fnmatch fractions ftplib functools gc getpass gettext gevent glob google graphene graphql gunicorn gzip hashlib heapq hmac
  html http httplib httplib2 httpx importlib inspect io ipaddress itertools itsdangerous jinja2 joblib jose json jsonpickle jsonschema jwt keyword
  kombu ldap ldap3 linecache locale logging lxml lzma mako markdown markupsafe marshal marshmallow math mimetypes mock motor msgpack
  multiprocessing MySQLdb mysql networkx nh3 numbers numpy oauthlib openai operator optparse orjson os pandas paramiko passlib pathlib pdb
  peewee pexpect pickle PIL pipes pkg_resources pkgutil platform plotly pprint psutil psycopg psycopg2 pwd pydantic pydantic_settings
  pymongo pymssql pymysql pyodbc pyramid pytest pytz quart queue random re redis regex requests rest_framework rq ruamel sanic scipy secrets
  select selenium sentry_sdk setuptools shelve shlex shutil signal simplejson six sklearn smtplib socket socketserver sqlalchemy sqlite3
  sqlmodel ssl starlette stat statistics string stripe struct subprocess sys tarfile telnetlib tempfile tensorflow textwrap threading time
  timeit tkinter toml tomllib torch tornado tqdm traceback transformers types typing typing_extensions tzlocal ujson unicodedata
  unittest urllib urllib2 urllib3 urlparse uuid uvicorn uvloop venv warnings weakref webbrowser websocket websockets werkzeug wsgiref
  wtforms xml xmlrpc xmltodict yaml yarl zipfile zlib zoneinfo __future__`
    .trim()
    .split(/\s+/),
)

export function isInstalled(specifier: string): boolean {
  return installed.has(specifier.split('.', 1)[0] ?? '')
}
