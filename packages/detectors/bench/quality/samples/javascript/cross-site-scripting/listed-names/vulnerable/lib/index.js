'use strict';

var fs = require('fs');
var http = require('http');
var path = require('path');
var page = require('./page');

function Listing(root, options) {
  this.root = path.resolve(root);
  this.title = (options && options.title) || 'Files';
}

Listing.prototype.list = function (pathname, done) {
  var folder = path.join(this.root, path.normalize('/' + pathname));
  fs.readdir(folder, { withFileTypes: true }, function (err, entries) {
    if (err) return done(err);
    done(null, entries.filter(function (entry) {
      return entry.name.charAt(0) !== '.';
    }).map(function (entry) {
      return { name: entry.name, folder: entry.isDirectory() };
    }));
  });
};

Listing.prototype.handle = function (req, res) {
  var self = this;
  var pathname = decodeURI(req.url.split('?')[0]);
  self.list(pathname, function (err, entries) {
    if (err) {
      res.writeHead(404, { 'Content-Type': 'text/plain' });
      return res.end('Not found');
    }
    var html = page.render(self.title, pathname, entries);
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(html);
  });
};

exports.Listing = Listing;
exports.createServer = function (root, options) {
  var listing = new Listing(root, options);
  return http.createServer(function (req, res) {
    listing.handle(req, res);
  });
};
