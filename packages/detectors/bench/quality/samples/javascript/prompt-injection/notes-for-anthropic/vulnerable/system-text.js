exports.systemText = (notes) => ['You help with plants.', 'You may order goods.', 'Notes:', notes].join('\n')
