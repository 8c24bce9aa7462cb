package uk.hallam.hire.service;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.session.SqlSession;
import uk.hallam.hire.dao.Sessions;
import uk.hallam.hire.mapper.MachineMapper;
import uk.hallam.hire.mapper.RentalMapper;
import uk.hallam.hire.model.Machine;
import uk.hallam.hire.model.Rental;

/** Books machines and takes bookings back. */
public class Bookings {
    private enum Period {
        MONTH,
        QUARTER,
        YEAR
    }

    public Rental book(long customerId, long machineId, Date from, Date to, String siteAddress) {
        try (SqlSession session = Sessions.open()) {
            MachineMapper machines = session.getMapper(MachineMapper.class);
            if (machines.takeOne(machineId) == 0) {
                session.rollback();
                return null;
            }
            Machine machine = machines.byId(machineId);
            Rental rental = new Rental();
            rental.setCustomerId(customerId);
            rental.setMachineId(machineId);
            rental.setStartsOn(from);
            rental.setEndsOn(to);
            rental.setStatus("BOOKED");
            rental.setSiteAddress(siteAddress);
            long days = Math.max(1, TimeUnit.MILLISECONDS.toDays(to.getTime() - from.getTime()));
            rental.setTotal(machine.getDayRate().multiply(BigDecimal.valueOf(days)));
            session.getMapper(RentalMapper.class).add(rental);
            session.commit();
            return rental;
        }
    }

    public boolean cancel(long id, long customerId) {
        return Sessions.with(RentalMapper.class, mapper -> mapper.cancel(id, customerId)) == 1;
    }

    public Rental rental(long id, long customerId) {
        return Sessions.with(RentalMapper.class, mapper -> mapper.byIdForCustomer(id, customerId));
    }

    public void moveSite(long id, String siteAddress) {
        Sessions.with(RentalMapper.class, mapper -> mapper.moveSite(id, siteAddress));
    }

    public List<Rental> ofCustomer(long customerId, boolean open) {
        return Sessions.with(RentalMapper.class, mapper -> mapper.listForCustomer(customerId, open));
    }

    public List<Map<String, Object>> turnover(long depotId, String period) {
        Period chosen = Period.valueOf(period.toUpperCase(java.util.Locale.ROOT));
        return Sessions.with(RentalMapper.class, mapper -> mapper.turnover(depotId, chosen.name()));
    }
}
