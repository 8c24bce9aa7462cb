package at.apotheke.prescriptions;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/prescriptions")
public class PrescriptionController {
    private final PrescriptionRepository prescriptions;
    private final Patients patients;

    public PrescriptionController(PrescriptionRepository prescriptions, Patients patients) {
        this.prescriptions = prescriptions;
        this.patients = patients;
    }

    @GetMapping
    public List<Prescription> mine() {
        return prescriptions.findByPatient(patients.currentPatientId());
    }

    @GetMapping("/{id}")
    public Prescription one(@PathVariable Long id) {
        return prescriptions.findByIdAndPatient(id, patients.currentPatientId()).orElseThrow(this::notFound);
    }

    @GetMapping("/{id}/leaflet")
    public String leaflet(@PathVariable Long id) {
        return prescriptions.findById(id).orElseThrow(this::notFound).leaflet();
    }

    @PostMapping("/{id}/renewal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void renew(@PathVariable Long id) {
        Prescription found =
                prescriptions.findByIdAndPatient(id, patients.currentPatientId()).orElseThrow(this::notFound);
        found.askForRenewal();
        prescriptions.save(found);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
