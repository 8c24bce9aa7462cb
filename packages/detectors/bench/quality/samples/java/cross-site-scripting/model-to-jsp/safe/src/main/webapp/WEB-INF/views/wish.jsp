<%@ page contentType="text/html;charset=UTF-8" %>
<%@ taglib prefix="c" uri="http://java.sun.com/jsp/jstl/core" %>
<html>
<body>
<p>Wish number ${number}</p>
<blockquote><c:out value="${wish}" /></blockquote>
</body>
</html>
