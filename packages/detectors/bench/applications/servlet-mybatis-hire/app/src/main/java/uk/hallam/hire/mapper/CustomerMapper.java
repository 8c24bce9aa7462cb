package uk.hallam.hire.mapper;

import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import uk.hallam.hire.model.Customer;

/** Statements are in mappers/CustomerMapper.xml. */
public interface CustomerMapper {
    Customer byId(long id);

    Customer byEmail(String email);

    List<Customer> search(@Param("text") String text);

    int add(Customer customer);

    int save(Customer customer);

    int setPassword(@Param("id") long id, @Param("hash") String hash);

    int addReset(@Param("customerId") long customerId, @Param("token") String token, @Param("expiresAt") Date expiresAt);

    Long customerOfReset(@Param("token") String token);

    int dropResets(long customerId);
}
