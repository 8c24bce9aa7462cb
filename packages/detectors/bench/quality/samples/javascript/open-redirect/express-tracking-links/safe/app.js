const express = require('express');
const { linkRouter } = require('./routes/links');
const { Statistics } = require('./services/statistics');

const app = express();
const statistics = new Statistics();

app.disable('x-powered-by');
app.use('/go', linkRouter({ statistics, home: 'https://shop.campaign.example/' }));

app.get('/statistics/total', (req, res) => {
  res.json({ clicks: statistics.total() });
});

if (require.main === module) {
  app.listen(process.env.PORT || 3000);
}

module.exports = app;
