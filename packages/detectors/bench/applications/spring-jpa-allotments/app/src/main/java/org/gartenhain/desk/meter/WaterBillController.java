package org.gartenhain.desk.meter;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.List;

@RestController
@RequestMapping("/bills")
public class WaterBillController {
    private final WaterBillService bills;

    public WaterBillController(WaterBillService bills) {
        this.bills = bills;
    }

    @GetMapping
    public List<Integer> amounts(Principal principal) {
        return bills.of(principal.getName()).stream().map(WaterBill::getCents).toList();
    }

    @GetMapping("/{id}")
    public BillView bill(@PathVariable Long id) {
        WaterBill bill = bills.bill(id);
        return new BillView(bill.getId(), bill.getCubicMetres(), bill.getCents(), bill.getRemark());
    }

    @GetMapping("/{id}/amount")
    public int amount(@PathVariable Long id, Principal principal) {
        return bills.ownBill(id, principal.getName()).getCents();
    }

    @PostMapping("/{id}/remark")
    public void remark(@PathVariable Long id, @RequestParam String remark, Principal principal) {
        bills.remark(id, principal.getName(), remark);
    }

    public record BillView(Long id, int cubicMetres, int cents, String remark) {
    }
}
