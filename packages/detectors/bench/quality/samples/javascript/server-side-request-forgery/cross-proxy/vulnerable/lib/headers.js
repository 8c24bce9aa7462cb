'use strict';

exports.pick = function (headers) {
  return { accept: headers.accept || '*/*', 'accept-language': headers['accept-language'] || 'en' };
};

exports.open = function (headers) {
  return {
    'content-type': headers['content-type'] || 'text/plain',
    'access-control-allow-origin': '*'
  };
};
