package at.apotheke.prescriptions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

public interface PrescriptionRepository extends CrudRepository<Prescription, Long> {
    List<Prescription> findByPatient(long patient);

    Optional<Prescription> findByIdAndPatient(Long id, long patient);
}
