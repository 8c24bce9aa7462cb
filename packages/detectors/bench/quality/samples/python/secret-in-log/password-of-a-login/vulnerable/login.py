import logging

logger = logging.getLogger(__name__)


def login(users, name, password):
    logger.debug("login of %s with %s", name, password)
    return users.check(name, password)
