exports.posts = [{ title: 'First' }, { title: 'Second' }]
