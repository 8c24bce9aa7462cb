package eu.radhaus.workshop.customers;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface CustomerRepository extends JpaRepository<Customer, Long> {
    Optional<Customer> findByLogin(String login);

    @Query("select c from Customer c where lower(c.name) like lower(concat('%', :part, '%'))")
    List<Customer> named(@Param("part") String part);
}
