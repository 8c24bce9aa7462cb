<%@ page contentType="text/html;charset=UTF-8" language="java" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<%@ taglib prefix="fmt" uri="http://java.sun.com/jsp/jstl/fmt" %>
<%@ taglib prefix="fn" uri="http://java.sun.com/jsp/jstl/functions" %>
<!DOCTYPE html>
<html>
<head><title>Hallam Plant Hire</title><link rel="stylesheet" href="/style.css"></head>
<body>
<h1>Damages</h1>
<c:forEach var="damage" items="${damages}">
  <p><c:out value="${damage.description}"/>, reported by <c:out value="${damage.reportedBy}"/>: ${damage.estimate}</p>
</c:forEach>
</body>
</html>
