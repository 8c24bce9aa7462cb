import { Router } from 'express';
import { memberOf, signedIn } from '../middleware/authenticate';
import { wrap } from '../middleware/validate';
import { Invoice } from '../models/invoice';
import { loadInvoice, loadOwnInvoice, renderInvoice } from '../services/invoices';
import { startPayment } from '../services/payments';

const router = Router();

router.use(signedIn);

router.get(
  '/',
  wrap(async (req, res) => {
    res.json(await Invoice.findAll({ where: { memberId: memberOf(req).id }, order: [['issuedOn', 'DESC']] }));
  }),
);

router.get(
  '/:id',
  wrap(async (req, res) => {
    res.json(await loadOwnInvoice(req.params.id, memberOf(req).id));
  }),
);

router.get(
  '/:id/pdf',
  wrap(async (req, res) => {
    const invoice = await loadInvoice(req.params.id);
    res.type('application/pdf');
    renderInvoice(invoice).pipe(res);
  }),
);

router.post(
  '/:id/payment',
  wrap(async (req, res) => {
    const invoice = await loadOwnInvoice(req.params.id, memberOf(req).id);
    res.json({ address: await startPayment(invoice) });
  }),
);

export default router;
