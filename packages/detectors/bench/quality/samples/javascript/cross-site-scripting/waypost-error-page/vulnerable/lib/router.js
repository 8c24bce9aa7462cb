'use strict';

var http = require('http');
var pages = require('./pages');
var pattern = require('./pattern');

function Router() {
  if (!(this instanceof Router)) return new Router();
  this.routes = [];
}

http.METHODS.forEach(function (method) {
  Router.prototype[method.toLowerCase()] = function (path, handler) {
    this.routes.push({ method: method, match: pattern(path), handler: handler });
    return this;
  };
});

Router.prototype.dispatch = function (req, res) {
  var location = req.url.split('?')[0];
  var address;

  try {
    address = decodeURIComponent(location);
  } catch (e) {
    return pages.send(res, 400, 'Bad request', 'The address cannot be decoded.');
  }

  for (var i = 0; i < this.routes.length; i++) {
    var route = this.routes[i];
    if (route.method !== req.method) continue;

    var parameters = route.match(address);
    if (!parameters) continue;

    try {
      req.params = parameters;
      return route.handler(req, res);
    } catch (err) {
      return pages.send(res, 500, 'Server error', 'Something went wrong.');
    }
  }

  pages.send(res, 404, 'Not found', 'There is nothing at ' + address);
};

Router.prototype.listen = function () {
  var self = this;
  var server = http.createServer(function (req, res) {
    self.dispatch(req, res);
  });
  return server.listen.apply(server, arguments);
};

module.exports = Router;
