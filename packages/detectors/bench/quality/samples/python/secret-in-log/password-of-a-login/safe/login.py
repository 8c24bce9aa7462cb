import logging

logger = logging.getLogger(__name__)


def login(users, name, password):
    logger.debug("login of %s with %d letters", name, len(password))
    return users.check(name, password)
