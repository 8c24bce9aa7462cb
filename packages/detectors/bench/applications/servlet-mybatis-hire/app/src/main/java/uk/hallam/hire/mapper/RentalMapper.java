package uk.hallam.hire.mapper;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Param;
import uk.hallam.hire.model.Rental;

/** Statements are in mappers/RentalMapper.xml. */
public interface RentalMapper {
    Rental byIdForCustomer(@Param("id") long id, @Param("customerId") long customerId);

    Rental byId(long id);

    List<Rental> listForCustomer(@Param("customerId") long customerId, @Param("open") boolean open);

    int add(Rental rental);

    int cancel(@Param("id") long id, @Param("customerId") long customerId);

    int moveSite(@Param("id") long id, @Param("siteAddress") String siteAddress);

    List<Map<String, Object>> turnover(@Param("depotId") long depotId, @Param("period") String period);
}
