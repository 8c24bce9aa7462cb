package eu.radhaus.workshop.repairs;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

public interface RepairRepository extends JpaRepository<Repair, Long> {
    List<Repair> findByOwnerOrderByReceivedAtDesc(String owner);

    Optional<Repair> findByIdAndOwner(Long id, String owner);

    Optional<Repair> findByTicket(String ticket);
}
