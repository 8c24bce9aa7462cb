package org.gartenhain.desk.meter;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
public class WaterBillService {
    private final WaterBillRepository bills;

    public WaterBillService(WaterBillRepository bills) {
        this.bills = bills;
    }

    public WaterBill bill(Long id) {
        return bills.findById(id).orElseThrow();
    }

    public WaterBill ownBill(Long id, String email) {
        return bills.findByIdAndMemberEmail(id, email).orElseThrow();
    }

    public List<WaterBill> of(String email) {
        return bills.findByMemberEmail(email);
    }

    @Transactional
    public void remark(Long id, String email, String remark) {
        WaterBill bill = ownBill(id, email);
        bill.setRemark(remark);
        bills.save(bill);
    }
}
