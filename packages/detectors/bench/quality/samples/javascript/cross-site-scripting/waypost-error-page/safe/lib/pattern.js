'use strict';

/**
 * pattern('/users/:id')('/users/7')  =>  Map { 'id' => '7' }
 */
module.exports = function pattern(path) {
  var wanted = path.split('/');

  return function match(address) {
    var given = address.split('/');
    var parameters = new Map();

    if (given.length !== wanted.length) return null;

    for (var i = 0; i < wanted.length; i++) {
      if (wanted[i].charAt(0) === ':' && given[i] !== '') {
        parameters.set(wanted[i].slice(1), given[i]);
      } else if (wanted[i] !== given[i]) {
        return null;
      }
    }
    return parameters;
  };
};
